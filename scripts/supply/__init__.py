"""Where what the project is made of comes from: licences, bill of materials, known flaws, secrets
(docs/decisions/0015-supply-chain-and-code.md)."""
