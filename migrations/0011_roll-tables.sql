CREATE TABLE `roll_import_before` (
	`import_id` text NOT NULL,
	`pupil_id` text NOT NULL,
	`content` text NOT NULL,
	PRIMARY KEY(`import_id`, `pupil_id`),
	FOREIGN KEY (`import_id`) REFERENCES `roll_import`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `pupil` ADD `own_id` text;--> statement-breakpoint
ALTER TABLE `pupil` ADD `import_id` text;--> statement-breakpoint
CREATE UNIQUE INDEX `pupil_own_id` ON `pupil` (`establishment_id`,`own_id`);--> statement-breakpoint
ALTER TABLE `roll_import` ADD `undone_at_s` integer;