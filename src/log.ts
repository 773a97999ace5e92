import { createConsola } from "consola";

/** Where the bot says what it does. Everything goes to standard error. */
export interface Log {
	error(message: string): void;
	warn(message: string): void;
	info(message: string): void;
	debug(message: string): void;
}

const levels = { error: 0, warn: 1, info: 3, debug: 4 } as const;

/** A log from `level` up that never shows a secret, nor the tokens that Discord puts into addresses. */
export function createLog(level: keyof typeof levels, secrets: readonly string[] = []): Log {
	const output = createConsola({
		level: levels[level],
		stdout: process.stderr,
		stderr: process.stderr,
		formatOptions: { date: true },
	});
	const clean = (message: string) => redact(message, secrets);
	return {
		error: (message) => output.error(clean(message)),
		warn: (message) => output.warn(clean(message)),
		info: (message) => output.info(clean(message)),
		debug: (message) => output.debug(clean(message)),
	};
}

/** The message with every secret, and the token part of webhook and interaction addresses, taken out. */
export function redact(message: string, secrets: readonly string[]): string {
	let clean = message.replace(/((?:webhooks|interactions)\/\d+\/)[^/\s"']+/g, "$1…");
	for (const secret of secrets) if (secret) clean = clean.replaceAll(secret, "…");
	return clean;
}
