import { config as loadDotenv } from "dotenv";
import { z } from "zod";
import { ConfigError } from "./errors.ts";

const webAddress = z.url({
	protocol: /^https?$/,
	error: "a web address that starts with http:// or https://",
});
const folder = z.string().refine((value) => value.trim() !== "", "the path of a folder");
const perMinute = z.coerce
	.number({ error: "a whole number from 1 up" })
	.int("a whole number from 1 up")
	.min(1, "a whole number from 1 up");
const logLevels = ["error", "warn", "info", "debug"] as const;

/** Every setting there is. The messages say what is wanted, for the sentence that names the variable. */
const schema = z.object({
	DISCORD_TOKEN: z.string().regex(/^\S+$/, "the bot's token, without spaces").optional(),
	DISCORD_API_URL: webAddress.default("https://discord.com/api"),
	DISCORD_GUILD_ID: z
		.string()
		.regex(/^\d{15,21}$/, "a server's id, 15 to 21 digits")
		.optional(),
	CORPUS_DIR: folder.default("corpus"),
	INDEX_DIR: folder.default("embeddings"),
	EMBEDDING_MODEL: z.string().default("bundled"),
	RERANK_MODEL: z.string().optional(),
	PUBLIC_URL: webAddress.optional(),
	USER_QUESTIONS_PER_MINUTE: perMinute.default(30),
	SERVER_QUESTIONS_PER_MINUTE: perMinute.default(600),
	LOG_LEVEL: z.enum(logLevels, { error: `one of ${logLevels.join(", ")}` }).default("info"),
});

export type Config = z.infer<typeof schema>;

/**
 * Reads the settings from the environment and, for what is not set there, from `.env` in the current folder.
 * @throws {ConfigError} one line: the variable, what was given, what is wanted. A token is never repeated.
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
	const fromFile: Record<string, string> = {};
	loadDotenv({ quiet: true, processEnv: fromFile });
	const given: Record<string, string | undefined> = { ...fromFile, ...environment };
	for (const name of Object.keys(schema.shape)) if (given[name] === "") delete given[name];
	const result = schema.safeParse(given);
	if (result.success) return result.data;
	const issue = result.error.issues[0];
	const name = String(issue?.path[0]);
	const value = name === "DISCORD_TOKEN" ? "a value that cannot be one" : `"${given[name]}"`;
	throw new ConfigError(`${name} is ${value}; wanted: ${issue?.message}.`);
}
