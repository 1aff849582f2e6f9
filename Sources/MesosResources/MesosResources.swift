// Quantities of what agents have and tasks need: exact values, the algebra over them, and the texts and wire messages
// that they are read from. Reading order: Values, then Algebra, then Text, JSON
// and Wire.
