/// Why an offer does not fit, for programs. The raw values stay the same from version to version.
public enum ExclusionCode: String, Sendable, Codable, Hashable, CaseIterable {
    /// It is for another role than the work's.
    case otherRole = "other-role"
    /// A gang holds it.
    case held
    /// Nothing is to be placed on the agent.
    case frozen
    /// It has too little of a resource.
    case lacksResource = "lacks-resource"
    /// It lacks ports of certain numbers, or resources with a certain reservation.
    case lacksDetail = "lacks-detail"
    /// The agent lacks the field.
    case fieldMissing = "field-missing"
    /// The field's value is of a kind that the test says nothing of, such as a text where a number is meant.
    case fieldOfOtherKind = "field-of-other-kind"
    /// The field has another value.
    case fieldDiffers = "field-differs"
    /// There are as many tasks in the domain as there may be.
    case domainFull = "domain-full"
    /// The domain has more tasks than others.
    case domainAhead = "domain-ahead"
    /// The instances would not get into enough domains.
    case tooFewDomains = "too-few-domains"
    /// The domain has its part of the instances.
    case shareFull = "share-full"
    /// The other tasks are elsewhere.
    case apartFromOthers = "apart-from-others"
    /// Tasks are there that the work keeps away from.
    case nearOthers = "near-others"
    /// The instance ran on another agent before.
    case otherPlace = "other-place"
    /// The agent is, or will soon be, in maintenance.
    case maintenance
    /// The agent is being drained.
    case draining
    /// Tasks have failed on the agent lately.
    case failures
    /// A rule of somebody's own says so.
    case custom
    /// Rules that were combined say so.
    case combination
    /// Its score is lower than is accepted yet.
    case lowScore = "low-score"
}
