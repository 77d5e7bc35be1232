/** Where the server writes the test's first screen, and what the page's script starts from. */
export const EXAM_ID = "epreuve";
export const EXAM_DATA_ID = "epreuve-depart";
