/** The part of a Durable Object's storage that the live room uses; anything with these members will do. */
export type LiveStorage = Pick<DurableObjectStorage, "sql" | "transactionSync" | "setAlarm" | "deleteAlarm">;
