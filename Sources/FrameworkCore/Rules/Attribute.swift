/// An attribute of the agents, in a rule.
///
/// ```swift
/// Attribute("os") == "linux"
/// Attribute("cores") >= 16
/// Attribute("kernel").version >= "5.4"
/// Attribute("disk").isIn("ssd", "nvme")
/// ```
///
/// Of several attributes of one name the first counts, as in Mesos; see ``anyValue``.
public struct Attribute: TextualField {
    private var content: FieldTest.Subject

    /// The attribute of this name.
    public init(_ name: String) {
        content = FieldTest.Subject(.attribute(name))
    }

    /// What is asked about, in the library's own words.
    public var subject: FieldSubject { FieldSubject(content) }

    private func with(_ change: (inout FieldTest.Subject) -> Void) -> Attribute {
        var copy = self
        change(&copy.content)
        return copy
    }

    /// The same attribute, in tests that an agent without it passes.
    public var orMissing: Attribute { with { $0.orMissing = true } }

    /// The same attribute, in tests that pass if any of several attributes of this name does.
    public var anyValue: Attribute { with { $0.anyValue = true } }

    /// The value as a text; one that is none passes no test.
    public var text: FieldText { FieldText(content) }
    /// The value as a number; one that is none passes no test.
    public var number: FieldNumber { FieldNumber(content) }
    /// The value as ranges of numbers; a single number is a range of one.
    public var ranges: FieldRanges { FieldRanges(content) }
    /// The value as a set of texts; a single text is a set of one.
    public var set: FieldSet { FieldSet(content) }
    /// The value as a version, see ``FieldVersion``.
    public var version: FieldVersion { FieldVersion(content) }

    /// The value is this number.
    public static func == (field: Attribute, value: Double) -> Rule { field.number == value }

    /// The attribute exists, and its value is another number.
    public static func != (field: Attribute, value: Double) -> Rule { field.number != value }

    /// The value is a number below this one.
    public static func < (field: Attribute, value: Double) -> Rule { field.number < value }

    /// The value is a number not above this one.
    public static func <= (field: Attribute, value: Double) -> Rule { field.number <= value }

    /// The value is a number above this one.
    public static func > (field: Attribute, value: Double) -> Rule { field.number > value }

    /// The value is a number not below this one.
    public static func >= (field: Attribute, value: Double) -> Rule { field.number >= value }

    /// The value is this number.
    public static func == (field: Attribute, value: Int) -> Rule { field.number == Double(value) }

    /// The attribute exists, and its value is another number.
    public static func != (field: Attribute, value: Int) -> Rule { field.number != Double(value) }

    /// The value is a number below this one.
    public static func < (field: Attribute, value: Int) -> Rule { field.number < Double(value) }

    /// The value is a number not above this one.
    public static func <= (field: Attribute, value: Int) -> Rule { field.number <= Double(value) }

    /// The value is a number above this one.
    public static func > (field: Attribute, value: Int) -> Rule { field.number > Double(value) }

    /// The value is a number not below this one.
    public static func >= (field: Attribute, value: Int) -> Rule { field.number >= Double(value) }
}

/// The name of the agent's machine, in a rule.
public struct Hostname: SingularField {
    /// The host name.
    public init() {}

    /// What is asked about, in the library's own words.
    public var subject: FieldSubject { FieldSubject(FieldTest.Subject(.hostname)) }
}

/// The region of the agent's fault domain, in a rule.
public struct Region: SingularField {
    /// The region.
    public init() {}

    /// What is asked about, in the library's own words.
    public var subject: FieldSubject { FieldSubject(FieldTest.Subject(.region)) }
}

/// The zone of the agent's fault domain, by its name within the region, in a rule.
public struct Zone: SingularField {
    /// The zone.
    public init() {}

    /// What is asked about, in the library's own words.
    public var subject: FieldSubject { FieldSubject(FieldTest.Subject(.zone)) }
}

/// The agent's identifier, in a rule.
public struct AgentName: SingularField {
    /// The identifier.
    public init() {}

    /// What is asked about, in the library's own words.
    public var subject: FieldSubject { FieldSubject(FieldTest.Subject(.agent)) }
}
