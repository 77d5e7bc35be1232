CREATE TABLE `forgotten_room` (
	`session_number` integer PRIMARY KEY NOT NULL,
	`at_s` integer NOT NULL,
	`entries` integer NOT NULL,
	`head` text NOT NULL,
	FOREIGN KEY (`session_number`) REFERENCES `certification_session`(`number`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `retention_run` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`at_s` integer NOT NULL,
	`days` integer NOT NULL,
	`removed` integer NOT NULL,
	`failure` text
);
--> statement-breakpoint
CREATE INDEX `retention_run_at` ON `retention_run` (`at_s`);