CREATE TABLE `attempt_limit` (
	`key` text PRIMARY KEY NOT NULL,
	`failures` integer NOT NULL,
	`window_started_at_s` integer NOT NULL,
	`locked_until_s` integer
);
--> statement-breakpoint
CREATE TABLE `auth_account` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`user_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`password` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `auth_account_provider` ON `auth_account` (`user_id`,`provider_id`,`account_id`);--> statement-breakpoint
CREATE TABLE `auth_session` (
	`id` text PRIMARY KEY NOT NULL,
	`expires_at` integer NOT NULL,
	`token` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`user_id` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `auth_session_token_unique` ON `auth_session` (`token`);--> statement-breakpoint
CREATE INDEX `auth_session_user` ON `auth_session` (`user_id`);--> statement-breakpoint
CREATE TABLE `auth_verification` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer,
	`updated_at` integer
);
--> statement-breakpoint
CREATE INDEX `auth_verification_identifier` ON `auth_verification` (`identifier`);--> statement-breakpoint
CREATE TABLE `mail_outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`recipient` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`created_at_s` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `user` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer DEFAULT false NOT NULL,
	`image` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`username` text,
	`display_username` text,
	`kind` text DEFAULT 'adult' NOT NULL,
	`must_change_password` integer DEFAULT false NOT NULL,
	`platform_role` text,
	`locale` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `user_email_unique` ON `user` (`email`);--> statement-breakpoint
CREATE UNIQUE INDEX `user_username_unique` ON `user` (`username`);--> statement-breakpoint
CREATE TABLE `attempt` (
	`candidate_id` text PRIMARY KEY NOT NULL,
	`session_number` integer NOT NULL,
	`user_id` text NOT NULL,
	`bank_version_id` text NOT NULL,
	`locale` text NOT NULL,
	`started_at_s` integer NOT NULL,
	`finished_at_s` integer,
	`finish_reason` text,
	`record` text DEFAULT '[]' NOT NULL,
	`outbox_sequence` integer NOT NULL,
	`abort_reason` text,
	FOREIGN KEY (`candidate_id`) REFERENCES `candidate`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`session_number`) REFERENCES `certification_session`(`number`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `attempt_session` ON `attempt` (`session_number`);--> statement-breakpoint
CREATE INDEX `attempt_user` ON `attempt` (`user_id`);--> statement-breakpoint
CREATE TABLE `bank_item` (
	`version_id` text NOT NULL,
	`item_id` text NOT NULL,
	`json` text NOT NULL,
	PRIMARY KEY(`version_id`, `item_id`),
	FOREIGN KEY (`version_id`) REFERENCES `bank_version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `bank_version` (
	`id` text PRIMARY KEY NOT NULL,
	`checksum` text NOT NULL,
	`item_count` integer NOT NULL,
	`published_at_s` integer NOT NULL,
	`activated_at_s` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `bank_version_checksum_unique` ON `bank_version` (`checksum`);--> statement-breakpoint
CREATE TABLE `certification_result` (
	`candidate_id` text NOT NULL,
	`run` integer NOT NULL,
	`scored_at_s` integer NOT NULL,
	`status` text NOT NULL,
	`score` integer,
	`global_level` integer,
	`competence_levels` text NOT NULL,
	`ability` real,
	`standard_error` real,
	`comment_key` text,
	`verification_code` text,
	PRIMARY KEY(`candidate_id`, `run`),
	FOREIGN KEY (`candidate_id`) REFERENCES `candidate`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `certification_result_code` ON `certification_result` (`verification_code`);--> statement-breakpoint
CREATE TABLE `issue_report` (
	`id` text PRIMARY KEY NOT NULL,
	`session_number` integer NOT NULL,
	`candidate_id` text,
	`code` text NOT NULL,
	`question_number` integer,
	`description` text,
	`created_by` text NOT NULL,
	`created_at_s` integer NOT NULL,
	`resolved_at_s` integer,
	FOREIGN KEY (`session_number`) REFERENCES `certification_session`(`number`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`candidate_id`) REFERENCES `candidate`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `issue_report_session` ON `issue_report` (`session_number`);--> statement-breakpoint
CREATE TABLE `establishment` (
	`id` text PRIMARY KEY NOT NULL,
	`uai` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`time_zone` text DEFAULT 'Europe/Paris' NOT NULL,
	`contact` text,
	`archived_at_s` integer,
	`created_at_s` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `establishment_uai_unique` ON `establishment` (`uai`);--> statement-breakpoint
CREATE TABLE `membership` (
	`user_id` text NOT NULL,
	`establishment_id` text NOT NULL,
	`role` text NOT NULL,
	`created_at_s` integer NOT NULL,
	PRIMARY KEY(`user_id`, `establishment_id`),
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`establishment_id`) REFERENCES `establishment`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `practice_level` (
	`user_id` text NOT NULL,
	`competence` text NOT NULL,
	`level` integer NOT NULL,
	`updated_at_s` integer NOT NULL,
	PRIMARY KEY(`user_id`, `competence`),
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `pupil` (
	`id` text PRIMARY KEY NOT NULL,
	`establishment_id` text NOT NULL,
	`ine` text,
	`last_name` text NOT NULL,
	`preferred_last_name` text,
	`first_name` text NOT NULL,
	`middle_name` text,
	`third_name` text,
	`sex` text,
	`birth_date` text NOT NULL,
	`birth_country_code` text,
	`birth_province_code` text,
	`birth_city_code` text,
	`birth_city` text,
	`mef_code` text,
	`status` text,
	`division` text NOT NULL,
	`user_id` text,
	`disabled_at_s` integer,
	`created_at_s` integer NOT NULL,
	`updated_at_s` integer NOT NULL,
	FOREIGN KEY (`establishment_id`) REFERENCES `establishment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pupil_ine` ON `pupil` (`establishment_id`,`ine`);--> statement-breakpoint
CREATE INDEX `pupil_division` ON `pupil` (`establishment_id`,`division`);--> statement-breakpoint
CREATE UNIQUE INDEX `pupil_user` ON `pupil` (`user_id`);--> statement-breakpoint
CREATE TABLE `roll_import` (
	`id` text PRIMARY KEY NOT NULL,
	`establishment_id` text NOT NULL,
	`file_name` text NOT NULL,
	`imported_by` text NOT NULL,
	`imported_at_s` integer NOT NULL,
	`added` integer NOT NULL,
	`changed` integer NOT NULL,
	`unchanged` integer NOT NULL,
	`disabled` integer NOT NULL,
	FOREIGN KEY (`establishment_id`) REFERENCES `establishment`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `roll_import_establishment` ON `roll_import` (`establishment_id`,`imported_at_s`);--> statement-breakpoint
CREATE TABLE `candidate` (
	`id` text PRIMARY KEY NOT NULL,
	`session_number` integer NOT NULL,
	`pupil_id` text,
	`last_name` text NOT NULL,
	`first_name` text NOT NULL,
	`birth_date` text NOT NULL,
	`birth_place` text,
	`division` text,
	`extra_time_percent` real DEFAULT 0 NOT NULL,
	`user_id` text,
	`linked_at_s` integer,
	`created_at_s` integer NOT NULL,
	FOREIGN KEY (`session_number`) REFERENCES `certification_session`(`number`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`pupil_id`) REFERENCES `pupil`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `candidate_session` ON `candidate` (`session_number`);--> statement-breakpoint
CREATE UNIQUE INDEX `candidate_pupil` ON `candidate` (`session_number`,`pupil_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `candidate_user` ON `candidate` (`session_number`,`user_id`);--> statement-breakpoint
CREATE INDEX `candidate_account` ON `candidate` (`user_id`);--> statement-breakpoint
CREATE TABLE `certification_session` (
	`number` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`establishment_id` text NOT NULL,
	`site` text NOT NULL,
	`room` text NOT NULL,
	`date` text NOT NULL,
	`time` text NOT NULL,
	`supervisors` text NOT NULL,
	`observations` text,
	`access_code` text NOT NULL,
	`supervisor_password` text NOT NULL,
	`base_duration_seconds` integer DEFAULT 6300 NOT NULL,
	`grace_seconds` integer DEFAULT 300,
	`created_by` text NOT NULL,
	`created_at_s` integer NOT NULL,
	`first_started_at_s` integer,
	`finalised_at_s` integer,
	`finalised_by` text,
	`published_at_s` integer,
	`has_incident` integer DEFAULT false NOT NULL,
	`has_joining_issue` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`establishment_id`) REFERENCES `establishment`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `certification_session_establishment` ON `certification_session` (`establishment_id`,`date`,`time`);--> statement-breakpoint
CREATE UNIQUE INDEX `certification_session_duplicate` ON `certification_session` (`establishment_id`,`site`,`room`,`date`,`time`);--> statement-breakpoint
CREATE TABLE `supervisor_access` (
	`session_number` integer NOT NULL,
	`user_id` text NOT NULL,
	`created_at_s` integer NOT NULL,
	PRIMARY KEY(`session_number`, `user_id`),
	FOREIGN KEY (`session_number`) REFERENCES `certification_session`(`number`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
