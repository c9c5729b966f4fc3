// Passkeys: asks the browser for what a form of the desk needs, and sends its answer with the form. Without this script
// there are the app and recovery codes.
(() => {
  "use strict";
  if (!window.PublicKeyCredential || !navigator.credentials) return;

  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (each) => each.charCodeAt(0));
  const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const known = (list) => (list || []).map((each) => ({ ...each, id: bytes(each.id) }));

  async function asked(form) {
    if (form.dataset.options) return JSON.parse(form.dataset.options).publicKey;
    const answer = await fetch(form.action, { headers: { Accept: "application/json" } });
    return (await answer.json()).request_options.publicKey;
  }

  async function made(options) {
    const publicKey = {
      ...options,
      challenge: bytes(options.challenge),
      user: { ...options.user, id: bytes(options.user.id) },
      excludeCredentials: known(options.excludeCredentials),
    };
    const found = await navigator.credentials.create({ publicKey });
    return { found, response: { attestationObject: text(found.response.attestationObject) } };
  }

  async function shown(options) {
    const publicKey = {
      ...options,
      challenge: bytes(options.challenge),
      allowCredentials: known(options.allowCredentials),
    };
    const found = await navigator.credentials.get({ publicKey });
    const { authenticatorData, signature, userHandle } = found.response;
    return {
      found,
      response: {
        authenticatorData: text(authenticatorData),
        signature: text(signature),
        userHandle: userHandle ? text(userHandle) : null,
      },
    };
  }

  for (const form of document.querySelectorAll("form[data-passkey]")) {
    const button = form.querySelector("[data-passkey-button]");
    const problem = form.querySelector("[data-passkey-problem]");
    form.querySelector("[data-passkey-here]").hidden = false;
    button.addEventListener("click", async () => {
      problem.hidden = true;
      try {
        const options = await asked(form);
        const { found, response } = await (form.dataset.passkey === "add" ? made(options) : shown(options));
        form.elements.credential.value = JSON.stringify({
          id: found.id,
          rawId: text(found.rawId),
          type: found.type,
          authenticatorAttachment: found.authenticatorAttachment,
          clientExtensionResults: found.getClientExtensionResults(),
          response: { clientDataJSON: text(found.response.clientDataJSON), ...response },
        });
        form.submit();
      } catch {
        problem.hidden = false;
        button.focus();
      }
    });
  }
})();
