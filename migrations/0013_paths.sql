CREATE TABLE `path` (
	`code` text PRIMARY KEY NOT NULL,
	`establishment_id` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`competences` text NOT NULL,
	`division` text,
	`created_by` text NOT NULL,
	`created_at_s` integer NOT NULL,
	`closed_at_s` integer,
	FOREIGN KEY (`establishment_id`) REFERENCES `establishment`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `path_establishment` ON `path` (`establishment_id`,`created_at_s`);--> statement-breakpoint
CREATE TABLE `path_member` (
	`code` text NOT NULL,
	`user_id` text NOT NULL,
	`given_at_s` integer,
	`joined_at_s` integer,
	`finished_at_s` integer,
	`end` text,
	PRIMARY KEY(`code`, `user_id`),
	FOREIGN KEY (`code`) REFERENCES `path`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `path_member_user` ON `path_member` (`user_id`);