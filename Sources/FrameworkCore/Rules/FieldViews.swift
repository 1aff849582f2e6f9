/// An attribute read as a text.
public struct FieldText: TextualField {
    /// What is asked about, in the library's own words.
    public let subject: FieldSubject

    init(_ content: FieldTest.Subject) { subject = content.viewed(as: .text) }
}

/// An attribute read as a number, with three decimal digits as Mesos has them.
public struct FieldNumber: TestedField {
    /// What is asked about, in the library's own words.
    public let subject: FieldSubject

    init(_ content: FieldTest.Subject) { subject = content.viewed(as: .number) }

    /// The value is this number.
    public static func == (field: FieldNumber, value: Double) -> Rule { field.test(.equals(.number(value))) }

    /// The value is another number.
    public static func != (field: FieldNumber, value: Double) -> Rule { field.test(.differs(.number(value))) }

    /// The value is below this number.
    public static func < (field: FieldNumber, value: Double) -> Rule { field.test(.isLess(.number(value))) }

    /// The value is not above this number.
    public static func <= (field: FieldNumber, value: Double) -> Rule { field.test(.isAtMost(.number(value))) }

    /// The value is above this number.
    public static func > (field: FieldNumber, value: Double) -> Rule { field.test(.isGreater(.number(value))) }

    /// The value is not below this number.
    public static func >= (field: FieldNumber, value: Double) -> Rule { field.test(.isAtLeast(.number(value))) }

    /// The value is one of these numbers.
    public func isIn(_ values: Double...) -> Rule { test(.isIn(values.map { .number($0) })) }
}

/// An attribute read as ranges of whole numbers.
public struct FieldRanges: TestedField {
    /// What is asked about, in the library's own words.
    public let subject: FieldSubject

    init(_ content: FieldTest.Subject) { subject = content.viewed(as: .ranges) }

    /// The number lies in one of the ranges.
    public func contains(_ value: Int) -> Rule { test(.containsAll([.number(Double(value))])) }

    /// All of the numbers lie in the ranges.
    public func containsAll(_ values: Int...) -> Rule { test(.containsAll(values.map { .number(Double($0)) })) }

    /// One of the numbers lies in the ranges.
    public func containsAny(_ values: Int...) -> Rule { test(.containsAny(values.map { .number(Double($0)) })) }
}

/// An attribute read as a set of texts. A set is not compared with `==`: say which items it must contain.
public struct FieldSet: TestedField {
    /// What is asked about, in the library's own words.
    public let subject: FieldSubject

    init(_ content: FieldTest.Subject) { subject = content.viewed(as: .set) }

    /// The item is in the set.
    public func contains(_ item: String) -> Rule { test(.containsAll([.text(item)])) }

    /// All of the items are in the set.
    public func containsAll(_ items: String...) -> Rule { test(.containsAll(items.map { .text($0) })) }

    /// One of the items is in the set.
    public func containsAny(_ items: String...) -> Rule { test(.containsAny(items.map { .text($0) })) }
}

/// An attribute read as a version: numbers with points between them, compared one by one, so that 5.10 is newer than
/// 5.4. A `v` before them is ignored, and so is what follows them, unless it says that this is an early version, such
/// as `-rc1` or `-beta`: these come before the version itself.
public struct FieldVersion: TestedField {
    /// What is asked about, in the library's own words.
    public let subject: FieldSubject

    init(_ content: FieldTest.Subject) { subject = content.viewed(as: .version) }

    /// It is this version.
    public static func == (field: FieldVersion, value: String) -> Rule { field.test(.equals(.text(value))) }

    /// It is another version.
    public static func != (field: FieldVersion, value: String) -> Rule { field.test(.differs(.text(value))) }

    /// It is older than this version.
    public static func < (field: FieldVersion, value: String) -> Rule { field.test(.isLess(.text(value))) }

    /// It is not newer than this version.
    public static func <= (field: FieldVersion, value: String) -> Rule { field.test(.isAtMost(.text(value))) }

    /// It is newer than this version.
    public static func > (field: FieldVersion, value: String) -> Rule { field.test(.isGreater(.text(value))) }

    /// It is not older than this version.
    public static func >= (field: FieldVersion, value: String) -> Rule { field.test(.isAtLeast(.text(value))) }
}

extension FieldTest.Subject {
    fileprivate func viewed(as view: FieldTest.View) -> FieldSubject {
        var copy = self
        copy.view = view
        return FieldSubject(copy)
    }
}
