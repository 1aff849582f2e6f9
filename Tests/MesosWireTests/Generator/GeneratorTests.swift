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
        #expect(try GeneratorRun([folder.path]).output == "V1/OldThings.gen.swift\n")
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

    @Test(arguments: [["--help"], ["--check", "a", "b"], ["a", "b"]])
    func explainsItsArguments(_ arguments: [String]) throws {
        let run = try GeneratorRun(arguments)
        #expect(run.status == 2)
        #expect(run.complaint == "usage: mesos-wiregen [--check] [<folder with Schema>]\n")
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
            public struct ThingID: WireIdentifier {
                /// Field 1, `value`.
                public var value: String

                /// Creates the message.
                public init(value: String) {
                    self.value = value
                }
            }
        }

        extension V1 {
            /// A thing of some size.
            public struct Thing: Sendable, Equatable {
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
            }
        }

        """
}
