ALTER TABLE `attempt` ADD `certification_number` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `attempt_certification_number` ON `attempt` (`certification_number`);