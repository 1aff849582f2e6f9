/// How it is decided who is served first.
public enum Sorter: String, Sendable, CaseIterable {
    /// Who has the smallest share of the resource of which they have most, divided by their weight.
    case dominantShare = "drf"
    /// Who is drawn, anew for each agent; a weight is how many lots somebody has.
    case weightedRandom = "random"
}
