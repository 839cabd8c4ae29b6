import { render } from "preact";
import { texts } from "locales:welcome+options";
import { Localised } from "../shared/ui/localised.tsx";
import { App } from "./app.tsx";
import { lendContentApi } from "./content-api.ts";

// Before `content.js`, which stands behind this script in the page.
lendContentApi();

render(
  <Localised texts={texts}>
    <App />
  </Localised>,
  document.body,
);
