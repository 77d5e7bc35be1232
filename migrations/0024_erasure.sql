CREATE TABLE `erasure` (
	`id` text PRIMARY KEY NOT NULL,
	`asked_at_s` integer NOT NULL,
	`asked_by` text NOT NULL,
	`reason` text NOT NULL,
	`person` text,
	`removed` text,
	`certificates` integer DEFAULT 0 NOT NULL,
	`failures` integer DEFAULT 0 NOT NULL,
	`failure` text,
	`next_try_at_s` integer NOT NULL,
	`finished_at_s` integer
);
--> statement-breakpoint
CREATE TABLE `erasure_room` (
	`erasure_id` text NOT NULL,
	`session_number` integer NOT NULL,
	`done_at_s` integer,
	`removed` integer DEFAULT 0 NOT NULL,
	`failures` integer DEFAULT 0 NOT NULL,
	`failure` text,
	`next_try_at_s` integer NOT NULL,
	PRIMARY KEY(`erasure_id`, `session_number`),
	FOREIGN KEY (`erasure_id`) REFERENCES `erasure`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `user` ADD `last_login_at_s` integer;--> statement-breakpoint
ALTER TABLE `candidate` ADD `erased_at_s` integer;--> statement-breakpoint
CREATE INDEX `candidate_birth_date` ON `candidate` (`birth_date`);--> statement-breakpoint
UPDATE `user` SET `last_login_at_s` = unixepoch() / 86400 * 86400;
