CREATE TABLE `bank_file` (
	`version_id` text NOT NULL,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`bytes` blob NOT NULL,
	PRIMARY KEY(`version_id`, `name`),
	FOREIGN KEY (`version_id`) REFERENCES `bank_version`(`id`) ON UPDATE no action ON DELETE no action
);
