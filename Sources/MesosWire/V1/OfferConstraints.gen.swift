// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/offer-constraints.schema: change that file and run it again.

public import MesosBase

extension V1.Scheduler {
    /// Which agents' offers a framework wants.
    public struct OfferConstraints: WireMessage {
        /// Which agents' offers are wanted for a role: those that fit one group at least.
        public struct RoleConstraints: WireMessage {
            /// Conditions that an agent must fit all.
            public struct Group: WireMessage {
                /// Field 1, `attribute_constraints`.
                public var attributeConstraints: [AttributeConstraint]

                /// Creates the message.
                public init(attributeConstraints: [AttributeConstraint] = []) {
                    self.attributeConstraints = attributeConstraints
                }

                /// The message's full name on the wire.
                public static var wireName: String { "mesos.v1.scheduler.OfferConstraints.RoleConstraints.Group" }

                /// The names and numbers of the message's fields.
                public static let wireFields: WireNames = ["attribute_constraints": 1]

                /// Reads the message's fields; fails if a required one is missing.
                public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                    var attributeConstraints: [AttributeConstraint] = []
                    while let field = reader.nextField(of: Self.wireFields) {
                        switch field {
                        case 1: reader.messages(&attributeConstraints)
                        default: reader.skip()
                        }
                    }
                    self.attributeConstraints = attributeConstraints
                }

                /// Writes the message's fields.
                public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                    writer.messages(1, "attribute_constraints", attributeConstraints)
                }
            }

            /// Field 1, `groups`.
            public var groups: [Group]

            /// Creates the message.
            public init(groups: [Group] = []) {
                self.groups = groups
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.scheduler.OfferConstraints.RoleConstraints" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["groups": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var groups: [Group] = []
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.messages(&groups)
                    default: reader.skip()
                    }
                }
                self.groups = groups
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.messages(1, "groups", groups)
            }
        }

        /// The conditions by role. Field 1, `role_constraints`.
        public var roleConstraints: SortedMap<String, RoleConstraints>

        /// Creates the message.
        public init(roleConstraints: SortedMap<String, RoleConstraints> = [:]) {
            self.roleConstraints = roleConstraints
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.scheduler.OfferConstraints" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["role_constraints": 1]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var roleConstraints: SortedMap<String, RoleConstraints> = [:]
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.messages(&roleConstraints)
                default: reader.skip()
                }
            }
            self.roleConstraints = roleConstraints
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.messages(1, "role_constraints", roleConstraints)
        }
    }
}

extension V1.Scheduler {
    /// A condition on what an agent says about its machine.
    public struct AttributeConstraint: WireMessage {
        /// Which of the things that an agent says is meant.
        public struct Selector: WireMessage {
            /// Things known about an agent that are no attributes.
            public enum PseudoattributeType: Int32, WireEnumeration {
                /// `UNKNOWN`.
                case unknown = 0
                /// `HOSTNAME`.
                case hostname = 1
                /// `REGION`.
                case region = 2
                /// `ZONE`.
                case zone = 3

                /// The value's name on the wire.
                public var wireName: String {
                    switch self {
                    case .unknown: "UNKNOWN"
                    case .hostname: "HOSTNAME"
                    case .region: "REGION"
                    case .zone: "ZONE"
                    }
                }

                /// The names of all values with their numbers.
                public static let wireValues: WireNames = ["UNKNOWN": 0, "HOSTNAME": 1, "REGION": 2, "ZONE": 3]
            }

            /// The fields of which one at most is set.
            public enum SelectorChoice: Sendable, Equatable {
                /// Field 1, `pseudoattribute_type`.
                case pseudoattributeType(PseudoattributeType)
                /// Field 2, `attribute_name`.
                case attributeName(String)
            }

            /// At most one of `pseudoattribute_type`, `attribute_name`.
            public var selector: SelectorChoice?

            /// Creates the message.
            public init(selector: SelectorChoice? = nil) {
                self.selector = selector
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.scheduler.AttributeConstraint.Selector" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["pseudoattribute_type": 1, "attribute_name": 2]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var selector: SelectorChoice?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1:
                        var member: PseudoattributeType?
                        if case .pseudoattributeType(let value)? = selector { member = value }
                        reader.enumeration(&member)
                        if let member { selector = .pseudoattributeType(member) }
                    case 2:
                        var member: String?
                        if case .attributeName(let value)? = selector { member = value }
                        reader.string(&member)
                        if let member { selector = .attributeName(member) }
                    default: reader.skip()
                    }
                }
                self.selector = selector
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                switch selector {
                case .pseudoattributeType(let value)?: writer.enumeration(1, "pseudoattribute_type", value)
                case .attributeName(let value)?: writer.string(2, "attribute_name", value)
                case nil: break
                }
            }
        }

        /// What must hold.
        public struct Predicate: WireMessage {
            /// It is said.
            public struct Exists: WireMessage {
                /// Creates the message, which has no fields.
                public init() {}

                /// The message's full name on the wire.
                public static var wireName: String { "mesos.v1.scheduler.AttributeConstraint.Predicate.Exists" }

                /// The names and numbers of the message's fields.
                public static let wireFields: WireNames = [:]

                /// Reads the message's fields; fails if a required one is missing.
                public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                    while reader.nextField(of: Self.wireFields) != nil { reader.skip() }
                }

                /// Writes the message's fields.
                public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {}
            }

            /// It is not said.
            public struct NotExists: WireMessage {
                /// Creates the message, which has no fields.
                public init() {}

                /// The message's full name on the wire.
                public static var wireName: String { "mesos.v1.scheduler.AttributeConstraint.Predicate.NotExists" }

                /// The names and numbers of the message's fields.
                public static let wireFields: WireNames = [:]

                /// Reads the message's fields; fails if a required one is missing.
                public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                    while reader.nextField(of: Self.wireFields) != nil { reader.skip() }
                }

                /// Writes the message's fields.
                public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {}
            }

            /// It is said and is this text, or is a number or ranges.
            public struct TextEquals: WireMessage {
                /// Field 1, `value`.
                public var value: String

                /// Creates the message.
                public init(value: String) {
                    self.value = value
                }

                /// The message's full name on the wire.
                public static var wireName: String { "mesos.v1.scheduler.AttributeConstraint.Predicate.TextEquals" }

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

            /// It is not said, or is anything but this text.
            public struct TextNotEquals: WireMessage {
                /// Field 1, `value`.
                public var value: String

                /// Creates the message.
                public init(value: String) {
                    self.value = value
                }

                /// The message's full name on the wire.
                public static var wireName: String { "mesos.v1.scheduler.AttributeConstraint.Predicate.TextNotEquals" }

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

            /// It is said and fits the pattern as a whole, or is a number or ranges.
            public struct TextMatches: WireMessage {
                /// Field 1, `regex`.
                public var regex: String

                /// Creates the message.
                public init(regex: String) {
                    self.regex = regex
                }

                /// The message's full name on the wire.
                public static var wireName: String { "mesos.v1.scheduler.AttributeConstraint.Predicate.TextMatches" }

                /// The names and numbers of the message's fields.
                public static let wireFields: WireNames = ["regex": 1]

                /// Reads the message's fields; fails if a required one is missing.
                public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                    var regex: String?
                    while let field = reader.nextField(of: Self.wireFields) {
                        switch field {
                        case 1: reader.string(&regex)
                        default: reader.skip()
                        }
                    }
                    guard let regex else {
                        reader.missing([1], of: Self.wireFields)
                        return nil
                    }
                    self.regex = regex
                }

                /// Writes the message's fields.
                public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                    writer.string(1, "regex", regex)
                }
            }

            /// It is not said, or is anything but a text that fits the pattern as a whole.
            public struct TextNotMatches: WireMessage {
                /// Field 1, `regex`.
                public var regex: String

                /// Creates the message.
                public init(regex: String) {
                    self.regex = regex
                }

                /// The message's full name on the wire.
                public static var wireName: String { "mesos.v1.scheduler.AttributeConstraint.Predicate.TextNotMatches" }

                /// The names and numbers of the message's fields.
                public static let wireFields: WireNames = ["regex": 1]

                /// Reads the message's fields; fails if a required one is missing.
                public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                    var regex: String?
                    while let field = reader.nextField(of: Self.wireFields) {
                        switch field {
                        case 1: reader.string(&regex)
                        default: reader.skip()
                        }
                    }
                    guard let regex else {
                        reader.missing([1], of: Self.wireFields)
                        return nil
                    }
                    self.regex = regex
                }

                /// Writes the message's fields.
                public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                    writer.string(1, "regex", regex)
                }
            }

            /// The fields of which one at most is set.
            public enum PredicateChoice: Sendable, Equatable {
                /// Field 1, `exists`.
                case exists(Exists)
                /// Field 2, `not_exists`.
                case notExists(NotExists)
                /// Field 3, `text_equals`.
                case textEquals(TextEquals)
                /// Field 4, `text_not_equals`.
                case textNotEquals(TextNotEquals)
                /// Field 5, `text_matches`.
                case textMatches(TextMatches)
                /// Field 6, `text_not_matches`.
                case textNotMatches(TextNotMatches)
            }

            /// At most one of `exists`, `not_exists`, `text_equals`, `text_not_equals`, `text_matches`,
            /// `text_not_matches`.
            public var predicate: PredicateChoice?

            /// Creates the message.
            public init(predicate: PredicateChoice? = nil) {
                self.predicate = predicate
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.scheduler.AttributeConstraint.Predicate" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = [
                "exists": 1, "not_exists": 2, "text_equals": 3, "text_not_equals": 4, "text_matches": 5,
                "text_not_matches": 6,
            ]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var predicate: PredicateChoice?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1:
                        var member: Exists?
                        if case .exists(let value)? = predicate { member = value }
                        reader.message(&member)
                        if let member { predicate = .exists(member) }
                    case 2:
                        var member: NotExists?
                        if case .notExists(let value)? = predicate { member = value }
                        reader.message(&member)
                        if let member { predicate = .notExists(member) }
                    case 3:
                        var member: TextEquals?
                        if case .textEquals(let value)? = predicate { member = value }
                        reader.message(&member)
                        if let member { predicate = .textEquals(member) }
                    case 4:
                        var member: TextNotEquals?
                        if case .textNotEquals(let value)? = predicate { member = value }
                        reader.message(&member)
                        if let member { predicate = .textNotEquals(member) }
                    case 5:
                        var member: TextMatches?
                        if case .textMatches(let value)? = predicate { member = value }
                        reader.message(&member)
                        if let member { predicate = .textMatches(member) }
                    case 6:
                        var member: TextNotMatches?
                        if case .textNotMatches(let value)? = predicate { member = value }
                        reader.message(&member)
                        if let member { predicate = .textNotMatches(member) }
                    default: reader.skip()
                    }
                }
                self.predicate = predicate
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                switch predicate {
                case .exists(let value)?: writer.message(1, "exists", value)
                case .notExists(let value)?: writer.message(2, "not_exists", value)
                case .textEquals(let value)?: writer.message(3, "text_equals", value)
                case .textNotEquals(let value)?: writer.message(4, "text_not_equals", value)
                case .textMatches(let value)?: writer.message(5, "text_matches", value)
                case .textNotMatches(let value)?: writer.message(6, "text_not_matches", value)
                case nil: break
                }
            }
        }

        /// Field 1, `selector`.
        public var selector: Selector
        /// Field 2, `predicate`.
        public var predicate: Predicate

        /// Creates the message.
        public init(selector: Selector, predicate: Predicate) {
            self.selector = selector
            self.predicate = predicate
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.scheduler.AttributeConstraint" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["selector": 1, "predicate": 2]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var selector: Selector?
            var predicate: Predicate?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.message(&selector)
                case 2: reader.message(&predicate)
                default: reader.skip()
                }
            }
            guard let selector, let predicate else {
                reader.missing([selector == nil ? 1 : 0, predicate == nil ? 2 : 0], of: Self.wireFields)
                return nil
            }
            self.selector = selector
            self.predicate = predicate
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.message(1, "selector", selector)
            writer.message(2, "predicate", predicate)
        }
    }
}
