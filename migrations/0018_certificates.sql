CREATE TABLE `certificate_issue` (
	`code` text PRIMARY KEY NOT NULL,
	`candidate_id` text NOT NULL,
	`issued_at_s` integer NOT NULL,
	FOREIGN KEY (`candidate_id`) REFERENCES `candidate`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `certificate_share` (
	`token` text PRIMARY KEY NOT NULL,
	`candidate_id` text NOT NULL,
	`created_at_s` integer NOT NULL,
	`withdrawn_at_s` integer,
	FOREIGN KEY (`candidate_id`) REFERENCES `candidate`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `certificate_share_open` ON `certificate_share` (`candidate_id`) WHERE withdrawn_at_s is null;