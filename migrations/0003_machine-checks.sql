CREATE TABLE `machine_check` (
	`code` text PRIMARY KEY NOT NULL,
	`establishment_id` text NOT NULL,
	`room` text NOT NULL,
	`created_at_s` integer NOT NULL,
	FOREIGN KEY (`establishment_id`) REFERENCES `establishment`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `machine_check_establishment` ON `machine_check` (`establishment_id`,`created_at_s`);--> statement-breakpoint
CREATE INDEX `machine_check_age` ON `machine_check` (`created_at_s`);--> statement-breakpoint
CREATE TABLE `machine_report` (
	`code` text NOT NULL,
	`name_key` text NOT NULL,
	`name` text NOT NULL,
	`reported_at_s` integer NOT NULL,
	`facts` text NOT NULL,
	PRIMARY KEY(`code`, `name_key`),
	FOREIGN KEY (`code`) REFERENCES `machine_check`(`code`) ON UPDATE no action ON DELETE cascade
);
