/** Raised when an older page could misread a frame: such a page is told to reload. */
export const PROTOCOL_VERSION = 1;

/** The client sends PING this often; the object answers by itself without waking. */
export const PING_EVERY_SECONDS = 10;
export const PING = "ping";
export const PONG = "pong";

/** While somebody is in test the object looks at the links this often. */
export const LINK_LOOK_SECONDS = 15;
/** A link is called lost after this long without a sign. */
export const LINK_LOST_SECONDS = 30;
