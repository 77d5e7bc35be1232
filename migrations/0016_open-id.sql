CREATE TABLE `open_id_state` (
	`hash` text PRIMARY KEY NOT NULL,
	`expires_at_s` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `auth_session` ADD `open_id_provider` text;--> statement-breakpoint
CREATE UNIQUE INDEX `auth_account_subject` ON `auth_account` (`provider_id`,`account_id`) WHERE "auth_account"."provider_id" like 'openid:%';--> statement-breakpoint
CREATE UNIQUE INDEX `auth_account_one` ON `auth_account` (`user_id`,`provider_id`) WHERE "auth_account"."provider_id" like 'openid:%';--> statement-breakpoint
CREATE INDEX `pupil_birth_date` ON `pupil` (`birth_date`);