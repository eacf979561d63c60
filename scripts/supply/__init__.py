"""Where what the project is made of comes from: licences, bill of materials, known flaws, secrets
(docs/decisions/0013-supply-chain-and-code.md)."""
