import type { Client } from "discord.js";
import type { Engine } from "../../search/index.ts";
import type { Service } from "../service.ts";

/** What granting wishes needs. */
export interface Granting {
	readonly client: Client;
	/** One whose questions wait until people's own are answered. */
	readonly engine: Engine;
	readonly service: Service;
	/** Aborted when the bot should stop: what is not granted by then is at the next start. */
	readonly stop: AbortSignal;
}
