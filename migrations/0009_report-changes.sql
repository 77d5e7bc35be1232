ALTER TABLE `issue_report` ADD `edited_at_s` integer;--> statement-breakpoint
ALTER TABLE `issue_report` ADD `edited_by` text;--> statement-breakpoint
ALTER TABLE `issue_report` ADD `removed_at_s` integer;--> statement-breakpoint
ALTER TABLE `issue_report` ADD `removed_by` text;