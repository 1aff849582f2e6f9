import Foundation
import Testing

@Suite(.serialized) struct GeneratorTests {
    @Test func checkedInFilesAreUpToDate() throws {
        let library = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../Sources/MesosWire").standardizedFileURL
        let run = try GeneratorRun(["--check", library.path])
        #expect(run.complaint == "")
        #expect(run.status == 0)
    }

    @Test func writesWhatChangedAndRemovesWhatIsOld() throws {
        let folder = try SchemaFolder(["V1/old-things": "namespace V1 public;\nA {}\n"])
        let written = "Coding/Messages/MessageCatalogue.gen.swift\nV1/OldThings.gen.swift\n"
        #expect(try GeneratorRun([folder.path]).output == written)
        #expect(try GeneratorRun([folder.path]).output == "")
        #expect(try GeneratorRun(["--check", folder.path]).status == 0)

        try folder.write("namespace V1 public;\nA {}\n", to: "Schema/V1/things.schema")
        try FileManager.default.removeItem(atPath: "\(folder.path)/Schema/V1/old-things.schema")
        let check = try GeneratorRun(["--check", folder.path])
        #expect(check.status == 1)
        #expect(
            check.complaint == """
                V1/OldThings.gen.swift is out of date: run mesos-wiregen
                V1/Things.gen.swift is out of date: run mesos-wiregen

                """)
        #expect(try GeneratorRun([folder.path]).output == "V1/OldThings.gen.swift\nV1/Things.gen.swift\n")
        #expect(throws: CocoaError.self) { try folder.text(of: "V1/OldThings.gen.swift") }
    }

    @Test func noticesAnEditedFile() throws {
        let folder = try SchemaFolder(["V1/things": "namespace V1 public;\nA {}\n"])
        #expect(try GeneratorRun([folder.path]).status == 0)
        try folder.write("extension V1 {}\n", to: "V1/Things.gen.swift")
        #expect(try GeneratorRun(["--check", folder.path]).status == 1)
    }

    @Test func writesSwiftThatReadsWell() throws {
        let folder = try SchemaFolder(["V1/things": Self.schema])
        #expect(try GeneratorRun([folder.path]).complaint == "")
        #expect(try folder.text(of: "V1/Things.gen.swift") == Self.swift)
    }

    @Test func putsAllFieldsOfABoxedMessageIntoOneBox() throws {
        let folder = try SchemaFolder(["Internal/counts": Self.boxedSchema])
        #expect(try GeneratorRun([folder.path]).complaint == "")
        #expect(try folder.text(of: "Internal/Counts.gen.swift") == Self.boxedSwift)
    }

    @Test(arguments: [["--help"], ["--check", "a", "b"], ["a", "b"]])
    func explainsItsArguments(_ arguments: [String]) throws {
        let run = try GeneratorRun(arguments)
        #expect(run.status == 2)
        #expect(run.complaint == "usage: mesos-wiregen [--check | --proto] [<folder with Schema>]\n")
    }

    @Test func wantsASchema() throws {
        let folder = try SchemaFolder([:])
        let run = try GeneratorRun([folder.path])
        #expect(run.status == 1)
        #expect(run.complaint == "\(folder.path)/Schema holds no .schema file\n")
    }

    private static let schema = """
        # Things.
        namespace V1 public;

        /// Names a thing.
        ThingID identifier { 1 value string required; }

        /// A thing
        /// of some size.
        Thing {
            enum Type { UNKNOWN=0, BIG=1 }
            1 note string optional default="none";
            2 id ThingID required;             /// Its name.
            3 type Type optional default=BIG deprecated;
            5 parent Thing optional;
            6 weights map<string,double> map;
            7 file_url string oneof:place;
            8 owner_ids ThingID oneof:place;
        }
        """

    private static let swift = """
        // swift-format-ignore-file
        // Written by mesos-wiregen from Schema/V1/things.schema: change that file and run it again.

        public import MesosBase

        extension V1 {
            /// Names a thing.
            public struct ThingID: WireMessage, WireIdentifier {
                /// Field 1, `value`.
                public var value: String

                /// Creates the message.
                public init(value: String) {
                    self.value = value
                }

                /// The message's full name on the wire.
                public static var wireName: String { "mesos.v1.ThingID" }

                /// The names and numbers of the message's fields.
                public static let wireFields: WireNames = ["value": 1]

                /// Reads the message's fields; fails if a required one is missing.
                public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                    var value: String?
                    while let field = reader.nextField(of: Self.wireFields) {
                        switch field {
                        case 1: reader.string(&value)
                        default: reader.skip()
                        }
                    }
                    guard let value else {
                        reader.missing([1], of: Self.wireFields)
                        return nil
                    }
                    self.value = value
                }

                /// Writes the message's fields.
                public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                    writer.string(1, "value", value)
                }
            }
        }

        extension V1 {
            /// A thing of some size.
            public struct Thing: WireMessage {
                /// The values of `Type`.
                public enum Kind: Int32, WireEnumeration {
                    /// `UNKNOWN`.
                    case unknown = 0
                    /// `BIG`.
                    case big = 1

                    /// The value's name on the wire.
                    public var wireName: String {
                        switch self {
                        case .unknown: "UNKNOWN"
                        case .big: "BIG"
                        }
                    }

                    /// The names of all values with their numbers.
                    public static let wireValues: WireNames = ["UNKNOWN": 0, "BIG": 1]
                }

                /// The fields of which one at most is set.
                public enum PlaceChoice: Sendable, Equatable {
                    /// Field 7, `file_url`.
                    case fileURL(String)
                    /// Field 8, `owner_ids`.
                    case ownerIDs(ThingID)
                }

                /// What absent fields mean.
                public enum Defaults {
                    /// The value of an absent `note`.
                    @inlinable public static var note: String { "none" }
                    /// The value of an absent `type`.
                    @inlinable public static var type: Kind { .big }
                }

                /// Field 1, `note`. `"none"` if absent.
                public var note: String?
                /// Its name. Field 2, `id`.
                public var id: ThingID
                /// Field 3, `type`. `BIG` if absent. Deprecated.
                public var type: Kind?
                @usableFromInline var parentBox: Boxed<Thing>?
                /// Field 5, `parent`.
                @inlinable public var parent: Thing? {
                    get { parentBox?.value }
                    set { parentBox = newValue.map(Boxed.init) }
                }
                /// Field 6, `weights`.
                public var weights: SortedMap<String, Double>
                /// At most one of `file_url`, `owner_ids`.
                public var place: PlaceChoice?

                /// Creates the message.
                public init(
                    id: ThingID,
                    note: String? = nil,
                    type: Kind? = nil,
                    parent: Thing? = nil,
                    weights: SortedMap<String, Double> = [:],
                    place: PlaceChoice? = nil
                ) {
                    self.note = note
                    self.id = id
                    self.type = type
                    parentBox = parent.map(Boxed.init)
                    self.weights = weights
                    self.place = place
                }

                /// The message's full name on the wire.
                public static var wireName: String { "mesos.v1.Thing" }

                /// The names and numbers of the message's fields.
                public static let wireFields: WireNames = [
                    "note": 1, "id": 2, "type": 3, "parent": 5, "weights": 6, "file_url": 7, "owner_ids": 8,
                ]

                /// Reads the message's fields; fails if a required one is missing.
                public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                    var note: String?
                    var id: ThingID?
                    var type: Kind?
                    var parent: Boxed<Thing>?
                    var weights: SortedMap<String, Double> = [:]
                    var place: PlaceChoice?
                    while let field = reader.nextField(of: Self.wireFields) {
                        switch field {
                        case 1: reader.string(&note)
                        case 2: reader.message(&id)
                        case 3: reader.enumeration(&type)
                        case 5: reader.boxed(&parent)
                        case 6: reader.scalars(&weights)
                        case 7:
                            var member: String?
                            if case .fileURL(let value)? = place { member = value }
                            reader.string(&member)
                            if let member { place = .fileURL(member) }
                        case 8:
                            var member: ThingID?
                            if case .ownerIDs(let value)? = place { member = value }
                            reader.message(&member)
                            if let member { place = .ownerIDs(member) }
                        default: reader.skip()
                        }
                    }
                    guard let id else {
                        reader.missing([2], of: Self.wireFields)
                        return nil
                    }
                    self.note = note
                    self.id = id
                    self.type = type
                    self.parentBox = parent
                    self.weights = weights
                    self.place = place
                }

                /// Writes the message's fields.
                public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                    writer.string(1, "note", note, otherwise: Defaults.note)
                    writer.message(2, "id", id)
                    writer.enumeration(3, "type", type)
                    writer.boxed(5, "parent", parentBox)
                    writer.scalars(6, "weights", weights)
                    switch place {
                    case .fileURL(let value)?: writer.string(7, "file_url", value)
                    case .ownerIDs(let value)?: writer.message(8, "owner_ids", value)
                    case nil: break
                    }
                }
            }
        }

        """
    private static let boxedSchema = """
        namespace Internal package;

        /// What is counted.
        Counts boxed {
            /// An owner of the counts.
            Owner { 1 name string required; 2 mail string optional; }
            1 InReceives uint64 optional;  /// What came in.
            2 owner Owner optional;
            3 at double required;
            4 default bool optional;
            5 mail string oneof:contact;
            6 phone uint64 oneof:contact;
        }
        """

    private static let boxedSwift = """
        // swift-format-ignore-file
        // Written by mesos-wiregen from Schema/Internal/counts.schema: change that file and run it again.

        extension Internal {
            /// What is counted.
            package struct Counts: WireMessage {
                /// An owner of the counts.
                package struct Owner: WireMessage {
                    /// Field 1, `name`.
                    package var name: String
                    /// Field 2, `mail`.
                    package var mail: String?

                    /// Creates the message.
                    package init(name: String, mail: String? = nil) {
                        self.name = name
                        self.mail = mail
                    }

                    /// The message's full name on the wire.
                    package static var wireName: String { "mesos.internal.Counts.Owner" }

                    /// The names and numbers of the message's fields.
                    package static let wireFields: WireNames = ["name": 1, "mail": 2]

                    /// Reads the message's fields; fails if a required one is missing.
                    package init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                        var name: String?
                        var mail: String?
                        while let field = reader.nextField(of: Self.wireFields) {
                            switch field {
                            case 1: reader.string(&name)
                            case 2: reader.string(&mail)
                            default: reader.skip()
                            }
                        }
                        guard let name else {
                            reader.missing([1], of: Self.wireFields)
                            return nil
                        }
                        self.name = name
                        self.mail = mail
                    }

                    /// Writes the message's fields.
                    package func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                        writer.string(1, "name", name)
                        writer.string(2, "mail", mail)
                    }
                }

                /// The fields of which one at most is set.
                package enum ContactChoice: Sendable, Equatable {
                    /// Field 5, `mail`.
                    case mail(String)
                    /// Field 6, `phone`.
                    case phone(UInt64)
                }

                @usableFromInline struct Fields: Sendable, Equatable {
                    @usableFromInline var inReceives: UInt64?
                    @usableFromInline var ownerBox: Boxed<Owner>?
                    @inlinable var owner: Owner? {
                        get { ownerBox?.value }
                        set { ownerBox = newValue.map(Boxed.init) }
                    }
                    @usableFromInline var at: Double
                    @usableFromInline var `default`: Bool?
                    @usableFromInline var contact: ContactChoice?
                }

                @usableFromInline var fieldsBox: Boxed<Fields>
                /// What came in. Field 1, `InReceives`.
                @inlinable package var inReceives: UInt64? {
                    get { fieldsBox.value.inReceives }
                    set { fieldsBox = fieldsBox.changed { $0.inReceives = newValue } }
                }
                /// Field 2, `owner`.
                @inlinable package var owner: Owner? {
                    get { fieldsBox.value.owner }
                    set { fieldsBox = fieldsBox.changed { $0.owner = newValue } }
                }
                /// Field 3, `at`.
                @inlinable package var at: Double {
                    get { fieldsBox.value.at }
                    set { fieldsBox = fieldsBox.changed { $0.at = newValue } }
                }
                /// Field 4, `default`.
                @inlinable package var `default`: Bool? {
                    get { fieldsBox.value.`default` }
                    set { fieldsBox = fieldsBox.changed { $0.`default` = newValue } }
                }
                /// At most one of `mail`, `phone`.
                @inlinable package var contact: ContactChoice? {
                    get { fieldsBox.value.contact }
                    set { fieldsBox = fieldsBox.changed { $0.contact = newValue } }
                }

                /// Creates the message.
                package init(
                    at: Double,
                    inReceives: UInt64? = nil,
                    owner: Owner? = nil,
                    `default`: Bool? = nil,
                    contact: ContactChoice? = nil
                ) {
                    fieldsBox = Boxed(
                        Fields(
                            inReceives: inReceives,
                            ownerBox: owner.map(Boxed.init),
                            at: at,
                            default: `default`,
                            contact: contact))
                }

                /// The message's full name on the wire.
                package static var wireName: String { "mesos.internal.Counts" }

                /// The names and numbers of the message's fields.
                package static let wireFields: WireNames = [
                    "InReceives": 1, "owner": 2, "at": 3, "default": 4, "mail": 5, "phone": 6,
                ]

                /// Reads the message's fields; fails if a required one is missing.
                package init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                    var inReceives: UInt64?
                    var owner: Boxed<Owner>?
                    var at: Double?
                    var `default`: Bool?
                    var contact: ContactChoice?
                    while let field = reader.nextField(of: Self.wireFields) {
                        switch field {
                        case 1: reader.uint64(&inReceives)
                        case 2: reader.boxed(&owner)
                        case 3: reader.double(&at)
                        case 4: reader.bool(&`default`)
                        case 5:
                            var member: String?
                            if case .mail(let value)? = contact { member = value }
                            reader.string(&member)
                            if let member { contact = .mail(member) }
                        case 6:
                            var member: UInt64?
                            if case .phone(let value)? = contact { member = value }
                            reader.uint64(&member)
                            if let member { contact = .phone(member) }
                        default: reader.skip()
                        }
                    }
                    guard let at else {
                        reader.missing([3], of: Self.wireFields)
                        return nil
                    }
                    fieldsBox = Boxed(
                        Fields(
                            inReceives: inReceives,
                            ownerBox: owner,
                            at: at,
                            default: `default`,
                            contact: contact))
                }

                /// Writes the message's fields.
                package func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                    writer.uint64(1, "InReceives", fieldsBox.value.inReceives)
                    writer.boxed(2, "owner", fieldsBox.value.ownerBox)
                    writer.double(3, "at", fieldsBox.value.at)
                    writer.bool(4, "default", fieldsBox.value.default)
                    switch fieldsBox.value.contact {
                    case .mail(let value)?: writer.string(5, "mail", value)
                    case .phone(let value)?: writer.uint64(6, "phone", value)
                    case nil: break
                    }
                }
            }
        }

        """
}
