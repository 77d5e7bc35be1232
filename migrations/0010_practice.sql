CREATE TABLE `practice_answer` (
	`user_id` text NOT NULL,
	`competence` text NOT NULL,
	`place` integer NOT NULL,
	`run` integer NOT NULL,
	`skill` text NOT NULL,
	`item_id` text NOT NULL,
	`is_right` integer NOT NULL,
	`answered_at_s` integer NOT NULL,
	`path` text,
	PRIMARY KEY(`user_id`, `competence`, `place`),
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `practice_answer_recent` ON `practice_answer` (`user_id`,`answered_at_s`);--> statement-breakpoint
CREATE INDEX `practice_answer_path` ON `practice_answer` (`path`,`user_id`);--> statement-breakpoint
ALTER TABLE `practice_level` ADD `points` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `practice_level` ADD `run` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `practice_level` ADD `first_run` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `practice_level` ADD `finished_at_s` integer;--> statement-breakpoint
ALTER TABLE `practice_level` ADD `reached_at_s` integer;