CREATE TABLE `api_token` (
	`id` text PRIMARY KEY NOT NULL,
	`establishment_id` text NOT NULL,
	`name` text NOT NULL,
	`scopes` text NOT NULL,
	`secret_hash` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at_s` integer NOT NULL,
	`expires_at_s` integer NOT NULL,
	`revoked_at_s` integer,
	`revoked_by` text,
	`last_used_at_s` integer,
	FOREIGN KEY (`establishment_id`) REFERENCES `establishment`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `api_token_establishment` ON `api_token` (`establishment_id`,`created_at_s`);