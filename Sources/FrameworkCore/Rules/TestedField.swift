/// A field that rules ask about, such as ``Attribute`` or ``Hostname``.
///
/// A field that an agent does not have passes no test but ``missing``, unless the test says otherwise with
/// ``Attribute/orMissing``. Texts are compared with texts and numbers with numbers: a text passes no test about
/// numbers.
public protocol TestedField: Sendable {
    /// What is asked about, in the library's own words.
    var subject: FieldSubject { get }
}

/// What a test asks about; made by ``Attribute``, ``Hostname`` and their likes.
public struct FieldSubject: Sendable, Hashable {
    package var content: FieldTest.Subject

    package init(_ content: FieldTest.Subject) {
        self.content = content
    }
}

extension TestedField {
    func test(_ comparison: FieldTest.Comparison) -> Rule {
        Rule(.test(FieldTest(subject.content, comparison)))
    }

    /// The agent has the field, whatever its value.
    public var exists: Rule { test(.exists) }

    /// The agent does not have the field.
    public var missing: Rule { test(.missing) }
}

/// A field whose values are compared with texts.
public protocol TextualField: TestedField {}

extension TextualField {
    /// The value is this one.
    public static func == (field: Self, value: String) -> Rule { field.test(.equals(.text(value))) }

    /// The field exists, and its value is another one.
    public static func != (field: Self, value: String) -> Rule { field.test(.differs(.text(value))) }

    /// The value is one of these.
    public func isIn(_ values: [String]) -> Rule { test(.isIn(values.map { .text($0) })) }

    /// The value is one of these.
    public func isIn(_ values: String...) -> Rule { isIn(values) }

    /// The whole value matches a pattern in RE2's syntax, see `Pattern`.
    public func matches(_ pattern: String) -> Rule { test(.matches(pattern)) }
}

/// A field that every agent has at most one text for, so that its name alone says which is meant.
public protocol SingularField: TextualField {
    /// The field.
    init()
}

extension SingularField {
    /// The value is this one.
    public static func equals(_ value: String) -> Rule { Self() == value }

    /// The value is one of these.
    public static func isIn(_ values: [String]) -> Rule { Self().isIn(values) }

    /// The value is one of these.
    public static func isIn(_ values: String...) -> Rule { Self().isIn(values) }

    /// The whole value matches a pattern in RE2's syntax, see `Pattern`.
    public static func matches(_ pattern: String) -> Rule { Self().matches(pattern) }

    /// The agent has the field.
    public static var exists: Rule { Self().exists }

    /// The agent does not have the field.
    public static var missing: Rule { Self().missing }
}
