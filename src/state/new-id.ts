import { randomBytes } from "node:crypto";

/** A random id of 12 letters, digits, hyphens and underscores, short enough for a button to name. */
export function newId(): string {
	return randomBytes(9).toString("base64url");
}
