import type { Log } from "../log.ts";
import type { State } from "../state/state.ts";

/** What an answer on Discord needs beside the engine. */
export interface Services {
	readonly state: State;
	readonly log: Log;
}
