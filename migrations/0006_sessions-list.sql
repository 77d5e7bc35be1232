DROP INDEX `certification_session_duplicate`;--> statement-breakpoint
ALTER TABLE `certification_session` ADD `place_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `certification_session` ADD `search_text` text DEFAULT '' NOT NULL;--> statement-breakpoint
-- Sessions planned before: folded as far as SQL can. Two that only differ by case stay two.
UPDATE `certification_session` SET
  `place_key` = lower(trim(`site`)) || '|' || lower(trim(`room`)),
  `search_text` = lower(`site`) || '|' || lower(`room`) || '|' || lower(`supervisors`);--> statement-breakpoint
UPDATE `certification_session` SET `place_key` = `place_key` || '|' || `number` WHERE EXISTS (
  SELECT 1 FROM `certification_session` AS `other`
  WHERE `other`.`establishment_id` = `certification_session`.`establishment_id`
    AND `other`.`place_key` = `certification_session`.`place_key`
    AND `other`.`date` = `certification_session`.`date` AND `other`.`time` = `certification_session`.`time`
    AND `other`.`number` < `certification_session`.`number`
);--> statement-breakpoint
CREATE INDEX `certification_session_open` ON `certification_session` (`establishment_id`,`finalised_at_s`,`date`,`time`);--> statement-breakpoint
CREATE INDEX `certification_session_number` ON `certification_session` (`establishment_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `certification_session_duplicate` ON `certification_session` (`establishment_id`,`place_key`,`date`,`time`);