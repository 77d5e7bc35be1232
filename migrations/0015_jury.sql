CREATE TABLE `candidate_judgement` (
	`candidate_id` text PRIMARY KEY NOT NULL,
	`session_number` integer NOT NULL,
	`verdict` text NOT NULL,
	FOREIGN KEY (`candidate_id`) REFERENCES `candidate`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `neutralised_question` (
	`candidate_id` text NOT NULL,
	`item_id` text NOT NULL,
	`session_number` integer NOT NULL,
	PRIMARY KEY(`candidate_id`, `item_id`),
	FOREIGN KEY (`candidate_id`) REFERENCES `candidate`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `neutralised_question_session` ON `neutralised_question` (`session_number`);--> statement-breakpoint
CREATE TABLE `platform_act` (
	`id` text PRIMARY KEY NOT NULL,
	`at_s` integer NOT NULL,
	`by` text NOT NULL,
	`by_name` text NOT NULL,
	`act` text NOT NULL,
	`session_number` integer,
	`candidate_id` text,
	`subject` text,
	`reason` text,
	`before` text,
	`after` text,
	FOREIGN KEY (`session_number`) REFERENCES `certification_session`(`number`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `platform_act_session` ON `platform_act` (`session_number`,`at_s`);--> statement-breakpoint
CREATE INDEX `platform_act_at` ON `platform_act` (`at_s`);--> statement-breakpoint
CREATE TABLE `platform_setting` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `scoring_job` (
	`candidate_id` text PRIMARY KEY NOT NULL,
	`session_number` integer NOT NULL,
	`asked` integer DEFAULT 1 NOT NULL,
	`renews_code` integer DEFAULT false NOT NULL,
	`failures` integer DEFAULT 0 NOT NULL,
	`failure` text,
	`next_try_at_s` integer NOT NULL,
	FOREIGN KEY (`candidate_id`) REFERENCES `candidate`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `scoring_job_due` ON `scoring_job` (`next_try_at_s`);--> statement-breakpoint
CREATE INDEX `scoring_job_session` ON `scoring_job` (`session_number`);--> statement-breakpoint
ALTER TABLE `issue_report` ADD `resolution` text;--> statement-breakpoint
ALTER TABLE `issue_report` ADD `resolved_by` text;--> statement-breakpoint
ALTER TABLE `certification_session` ADD `publish_due_at_s` integer;--> statement-breakpoint
ALTER TABLE `certification_session` ADD `results_told_at_s` integer;--> statement-breakpoint
ALTER TABLE `certification_session` ADD `jury_revision` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `certification_session_waiting` ON `certification_session` (`published_at_s`,`finalised_at_s`);