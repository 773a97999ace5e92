import type { Engine } from "../search/index.ts";

/** Opens the library, does some work with it, and closes it again. */
export type WithEngine = (work: (engine: Engine) => Promise<void>) => Promise<void>;

export interface JsonOption {
	readonly json?: boolean;
}

/** The option of every command that can print data, as commander takes it. */
export const jsonOption = ["--json", "print one JSON value"] as const;

export function toJson(value: unknown): string {
	return `${JSON.stringify(value, null, 2)}\n`;
}

export function print(text: string): void {
	process.stdout.write(text);
}
