CREATE TABLE `certificate_status` (
	`code` text PRIMARY KEY NOT NULL,
	`list` integer NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `certificate_status_place` ON `certificate_status` (`list`,`position`);