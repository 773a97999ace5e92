import type { IncomingMessage } from "node:http";
import { ApiError } from "./api-error.ts";

interface RequestBody {
	readonly body: unknown;
	/** Names of the uploaded files. */
	readonly files: readonly string[];
	/** What is in them, as text, in the same order. */
	readonly fileTexts: readonly string[];
}

/** Reads a request to its end: JSON, or a form whose `payload_json` holds the JSON beside the files. */
export async function readBody(request: IncomingMessage): Promise<RequestBody> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk);
	const bytes = Buffer.concat(chunks);
	if (bytes.length === 0) return { body: undefined, files: [], fileTexts: [] };
	const type = request.headers["content-type"] ?? "";
	if (type.startsWith("multipart/form-data")) return readForm(bytes, type);
	if (!type.startsWith("application/json"))
		throw new ApiError(400, 50109, `The request body has the content type ${JSON.stringify(type)}.`);
	return { body: parse(bytes.toString()), files: [], fileTexts: [] };
}

async function readForm(bytes: Buffer, type: string): Promise<RequestBody> {
	const form = await new Response(new Uint8Array(bytes), { headers: { "content-type": type } }).formData();
	const payload = form.get("payload_json");
	const uploads = [...form.values()].filter((value) => typeof value !== "string");
	const fileTexts = await Promise.all(uploads.map((upload) => upload.text()));
	const files = uploads.map(({ name }) => name);
	return { body: typeof payload === "string" ? parse(payload) : {}, files, fileTexts };
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw new ApiError(400, 50109, "The request body contains invalid JSON.");
	}
}
