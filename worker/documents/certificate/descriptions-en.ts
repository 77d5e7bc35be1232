import type { Descriptions } from "./model.ts";

/** What a person does in each competence: novice, independent, advanced, expert. */
export const EN: Descriptions = {
  "1.1": [
    "Runs a simple search and finds a piece of information in a page.",
    "Chooses words and search tools, and compares several sources before trusting them.",
    "Searches precisely, keeps watch on a subject and judges how reliable a source is.",
    "Designs a search and monitoring strategy on an expert subject, and teaches it to others.",
  ],
  "1.2": [
    "Saves a file, finds it again and keeps documents in folders.",
    "Organises files on the computer and online, backs them up and knows their formats.",
    "Chooses an arrangement and access rights for a group, and can restore a version.",
    "Defines lasting data organisation, metadata and archiving for others.",
  ],
  "1.3": [
    "Types data into a table and reads a simple chart.",
    "Sorts, filters and calculates in a spreadsheet, and chooses a suitable chart.",
    "Combines data, writes formulas that can be copied and finds the faults of a data set.",
    "Automates processing, queries large data and presents a critical analysis.",
  ],
  "2.1": [
    "Sends a message, answers one and attaches a file.",
    "Chooses the right tool and tone for the person, and sets what others may see.",
    "Organises exchanges within a group, manages contacts and filters messages.",
    "Leads the communication of a group or a public and sets its rules.",
  ],
  "2.2": [
    "Shares a document with a person and knows what is public.",
    "Publishes with respect for copyright and other people’s image, and chooses who may see.",
    "Runs a regular publication, cites sources and chooses a licence.",
    "Carries out a publishing strategy and watches its effects on readers.",
  ],
  "2.3": [
    "Writes in a common document and follows a shared calendar.",
    "Works with others on a document, comments and follows changes.",
    "Organises a remote project: tasks, versions, everybody’s rights.",
    "Chooses and sets up a team’s tools, and solves problems of working together.",
  ],
  "2.4": [
    "Knows some rules of life online and its main uses.",
    "Uses everyday online services and controls their digital identity.",
    "Understands what digital technology changes in society and acts on harmful content.",
    "Takes part in public life online and helps others find their place there.",
  ],
  "3.1": [
    "Writes a text, lays it out and prints it.",
    "Produces a structured document: headings, pictures, tables, proofreading.",
    "Uses styles, contents and templates, and prepares a long document.",
    "Designs templates and automates the making of documents for others.",
  ],
  "3.2": [
    "Takes a photo or a recording and makes a simple change to it.",
    "Makes a presentation, a short edit or a captioned picture.",
    "Combines pictures, sounds and videos, and chooses formats and sizes.",
    "Designs polished interactive content and settles every technical detail.",
  ],
  "3.3": [
    "Changes how a document looks to make it easier to read.",
    "Converts a document and adapts it to screen, paper or an audience.",
    "Makes a document accessible and adapts it to several media.",
    "Applies accessibility standards and licences to varied content.",
  ],
  "3.4": [
    "Follows and completes a simple sequence of instructions.",
    "Writes a short program with loops and conditions.",
    "Designs a program with variables and functions, tests it and corrects it.",
    "Develops an application, chooses its data structures and documents it.",
  ],
  "4.1": [
    "Protects access with a password and notices a suspicious message.",
    "Chooses strong passwords, keeps devices up to date and can react to a trap.",
    "Secures devices and connections, and checks the identity of a site.",
    "Assesses the risks of an environment and sets up protection for several people.",
  ],
  "4.2": [
    "Knows what information is personal and does not give it to everyone.",
    "Sets the privacy of accounts and understands what traces are used for.",
    "Limits the collection of personal data and exercises their rights.",
    "Protects other people’s data with the right rules and techniques.",
  ],
  "4.3": [
    "Knows good habits for health in front of a screen.",
    "Adapts workstation and screen time, and lowers the consumption of devices.",
    "Prevents bullying and addiction, and chooses leaner equipment.",
    "Moves a group’s practices towards healthier and leaner technology.",
  ],
  "5.1": [
    "Checks a cable, restarts and asks for help.",
    "Finds the cause of a common fault and follows a procedure to mend it.",
    "Diagnoses a fault, looks for a solution and helps somebody else.",
    "Solves rare faults and writes procedures for others.",
  ],
  "5.2": [
    "Switches on, connects and uses the main parts of a computer.",
    "Installs software, an account or a device and sets up their environment.",
    "Chooses equipment and software for a need, and links several devices.",
    "Designs and runs the digital environment of a group.",
  ],
};
