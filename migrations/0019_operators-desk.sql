ALTER TABLE `user` ADD `locked_at_s` integer;--> statement-breakpoint
ALTER TABLE `bank_version` ADD `archived_at_s` integer;--> statement-breakpoint
ALTER TABLE `establishment` ADD `city` text;--> statement-breakpoint
ALTER TABLE `establishment` ADD `search_text` text DEFAULT '' NOT NULL;--> statement-breakpoint
UPDATE `establishment` SET `search_text` = lower(`uai` || '|' || replace(`name`, ' ', ''));
