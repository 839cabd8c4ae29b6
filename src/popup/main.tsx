import { render } from "preact";
import { texts } from "locales:popup+group+type";
import { Localised } from "../shared/ui/localised.tsx";
import { App } from "./app.tsx";

render(
  <Localised texts={texts}>
    <App />
  </Localised>,
  document.body,
);
