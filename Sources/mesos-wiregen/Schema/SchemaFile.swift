/// Where something stands in a schema.
struct SourcePlace: Equatable {
    var file: String
    var line: Int
}

/// Who may see the Swift types of a file.
enum AccessLevel: String {
    case `public`, package
}

/// One parsed `.schema` file.
struct SchemaFile {
    /// The path below the schema folder, without its ending: `V1/offers`.
    var path: String
    /// The Swift enums that hold the types: `["V1", "Scheduler"]`.
    var namespace: [String]
    var access: AccessLevel
    var declarations: [Declaration]
}

/// A message or an enum.
enum Declaration {
    case message(Message)
    case enumeration(Enumeration)
}

/// A declared message.
struct Message {
    /// What a message can do beyond being compared.
    enum Trait: String {
        /// A name: one required string, with all that Swift's literals and ordered containers need.
        case identifier
        case hashable
        /// So many fields that all of them lie in a box of their own.
        case boxed
    }

    var wireName: String
    var alias: String?
    var trait: Trait?
    var documentation: String
    var fields: [Field] = []
    var nested: [Declaration] = []
    var place: SourcePlace
}

/// A declared field.
struct Field {
    enum Label: Equatable {
        case required, optional, repeated, map
        case oneof(String)
    }

    /// A type as the schema spells it.
    enum TypeName: Equatable {
        case scalar(Scalar)
        case named(String)
        case map(Scalar?, String)

        /// The name of the message or enum, if it is one.
        var declaredName: String? {
            switch self {
            case .named(let name), .map(nil, let name): name
            case .scalar, .map: nil
            }
        }
    }

    var number: Int
    var wireName: String
    var alias: String?
    var type: TypeName
    var label: Label
    var defaultValue: DefaultValue?
    var isDeprecated = false
    /// Whether JSON shows the list even if it is empty.
    var isAlwaysShown = false
    var documentation: String
    var place: SourcePlace
}

/// What an absent field means.
enum DefaultValue: Equatable {
    case word(String)
    case text(String)
}

/// The basic types of the wire format.
enum Scalar: String, CaseIterable {
    case string, bytes, bool, double, int32, int64, uint32, uint64

    var swiftName: String {
        switch self {
        case .string: "String"
        case .bytes: "[UInt8]"
        case .bool: "Bool"
        case .double: "Double"
        case .int32: "Int32"
        case .int64: "Int64"
        case .uint32: "UInt32"
        case .uint64: "UInt64"
        }
    }
}

/// A declared enum.
struct Enumeration {
    struct Case {
        var wireName: String
        var alias: String?
        var number: Int
        var isDeprecated: Bool
        var documentation: String
        var place: SourcePlace
    }

    var wireName: String
    var alias: String?
    var documentation: String
    var cases: [Case] = []
    var place: SourcePlace
}
