// What runs in the page: Discord's looks, as custom elements.
import "@skyra/discord-components-core";
