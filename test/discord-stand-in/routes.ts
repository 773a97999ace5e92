import type { Route } from "./route.ts";
import { applicationRoutes } from "./routes-application.ts";
import { channelRoutes } from "./routes-channels.ts";
import { interactionRoutes } from "./routes-interactions.ts";

const routes: readonly Route[] = [...applicationRoutes, ...channelRoutes, ...interactionRoutes];

export interface Match {
	readonly route: Route;
	readonly params: ReadonlyMap<string, string>;
}

export function matchRoute(method: string, path: string): Match | undefined {
	for (const route of routes) {
		const params = route.method === method ? paramsOf(route.path, path) : undefined;
		if (params) return { route, params };
	}
	return undefined;
}

/** The templates of every route the stand-in has, for comparison with the published description. */
export function routeTemplates(): { method: string; path: string }[] {
	return routes.map(({ method, path }) => ({ method, path }));
}

function paramsOf(template: string, path: string): Map<string, string> | undefined {
	const wanted = template.split("/");
	const given = path.split("/");
	if (wanted.length !== given.length) return undefined;
	const params = new Map<string, string>();
	for (const [index, part] of wanted.entries()) {
		const value = given[index] ?? "";
		if (part.startsWith("{")) params.set(part.slice(1, -1), decodeURIComponent(value));
		else if (part !== value) return undefined;
	}
	return params;
}
