CREATE TABLE `pupil_event` (
	`id` text PRIMARY KEY NOT NULL,
	`pupil_id` text NOT NULL,
	`kind` text NOT NULL,
	`by` text NOT NULL,
	`at_s` integer NOT NULL,
	`detail` text,
	FOREIGN KEY (`pupil_id`) REFERENCES `pupil`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `pupil_event_pupil` ON `pupil_event` (`pupil_id`,`at_s`);--> statement-breakpoint
DROP INDEX `pupil_user`;--> statement-breakpoint
DROP INDEX `pupil_ine`;--> statement-breakpoint
ALTER TABLE `pupil` ADD `called_last_name` text;--> statement-breakpoint
ALTER TABLE `pupil` ADD `called_first_name` text;--> statement-breakpoint
ALTER TABLE `pupil` ADD `merged_into` text;--> statement-breakpoint
CREATE UNIQUE INDEX `pupil_account` ON `pupil` (`user_id`,`establishment_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `pupil_ine` ON `pupil` (`ine`,`establishment_id`);--> statement-breakpoint
ALTER TABLE `roll_import` ADD `fingerprint` text;