import { render } from "preact";
import { texts } from "locales:library+group+type+brief";
import { Localised } from "../shared/ui/localised.tsx";
import { App } from "./app.tsx";

render(
  <Localised texts={texts}>
    <App />
  </Localised>,
  document.body,
);
