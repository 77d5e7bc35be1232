CREATE TABLE `pupil_need` (
	`pupil_id` text PRIMARY KEY NOT NULL,
	`extra_time_percent` real DEFAULT 0 NOT NULL,
	`accessibility` text,
	`agreed_by` text NOT NULL,
	`agreed_at_s` integer NOT NULL,
	FOREIGN KEY (`pupil_id`) REFERENCES `pupil`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `calendar_window` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`opens_on` text NOT NULL,
	`closes_on` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at_s` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `calendar_window_kind` ON `calendar_window` (`kind`,`opens_on`);--> statement-breakpoint
CREATE TABLE `invitation` (
	`id` text PRIMARY KEY NOT NULL,
	`establishment_id` text NOT NULL,
	`email` text NOT NULL,
	`role` text NOT NULL,
	`token_hash` text NOT NULL,
	`invited_by` text NOT NULL,
	`created_at_s` integer NOT NULL,
	FOREIGN KEY (`establishment_id`) REFERENCES `establishment`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_address` ON `invitation` (`establishment_id`,`email`);--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_token` ON `invitation` (`token_hash`);--> statement-breakpoint
ALTER TABLE `user` ADD `terms_accepted_at_s` integer;--> statement-breakpoint
ALTER TABLE `user` ADD `current_establishment_id` text;--> statement-breakpoint
-- Schools overseas planned on the clock of Paris until now.
UPDATE `establishment` SET `time_zone` = CASE substr(`uai`, 1, 3)
  WHEN '971' THEN 'America/Guadeloupe' WHEN '972' THEN 'America/Martinique' WHEN '973' THEN 'America/Cayenne'
  WHEN '974' THEN 'Indian/Reunion' WHEN '975' THEN 'America/Miquelon' WHEN '976' THEN 'Indian/Mayotte'
  WHEN '977' THEN 'America/St_Barthelemy' WHEN '978' THEN 'America/Marigot' WHEN '983' THEN 'Pacific/Noumea'
  WHEN '984' THEN 'Pacific/Tahiti' WHEN '986' THEN 'Pacific/Wallis' ELSE `time_zone` END
WHERE `time_zone` = 'Europe/Paris';
