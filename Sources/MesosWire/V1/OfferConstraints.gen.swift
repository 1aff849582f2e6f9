// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/offer-constraints.schema: change that file and run it again.

public import MesosBase

extension V1.Scheduler {
    /// Which agents' offers a framework wants.
    public struct OfferConstraints: Sendable, Equatable {
        /// Which agents' offers are wanted for a role: those that fit one group at least.
        public struct RoleConstraints: Sendable, Equatable {
            /// Conditions that an agent must fit all.
            public struct Group: Sendable, Equatable {
                /// Field 1, `attribute_constraints`.
                public var attributeConstraints: [AttributeConstraint]

                /// Creates the message.
                public init(attributeConstraints: [AttributeConstraint] = []) {
                    self.attributeConstraints = attributeConstraints
                }
            }

            /// Field 1, `groups`.
            public var groups: [Group]

            /// Creates the message.
            public init(groups: [Group] = []) {
                self.groups = groups
            }
        }

        /// The conditions by role. Field 1, `role_constraints`.
        public var roleConstraints: SortedMap<String, RoleConstraints>

        /// Creates the message.
        public init(roleConstraints: SortedMap<String, RoleConstraints> = [:]) {
            self.roleConstraints = roleConstraints
        }
    }
}

extension V1.Scheduler {
    /// A condition on what an agent says about its machine.
    public struct AttributeConstraint: Sendable, Equatable {
        /// Which of the things that an agent says is meant.
        public struct Selector: Sendable, Equatable {
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
        }

        /// What must hold.
        public struct Predicate: Sendable, Equatable {
            /// It is said.
            public struct Exists: Sendable, Equatable {
                /// Creates the message, which has no fields.
                public init() {}
            }

            /// It is not said.
            public struct NotExists: Sendable, Equatable {
                /// Creates the message, which has no fields.
                public init() {}
            }

            /// It is said and is this text, or is a number or ranges.
            public struct TextEquals: Sendable, Equatable {
                /// Field 1, `value`.
                public var value: String

                /// Creates the message.
                public init(value: String) {
                    self.value = value
                }
            }

            /// It is not said, or is anything but this text.
            public struct TextNotEquals: Sendable, Equatable {
                /// Field 1, `value`.
                public var value: String

                /// Creates the message.
                public init(value: String) {
                    self.value = value
                }
            }

            /// It is said and fits the pattern as a whole, or is a number or ranges.
            public struct TextMatches: Sendable, Equatable {
                /// Field 1, `regex`.
                public var regex: String

                /// Creates the message.
                public init(regex: String) {
                    self.regex = regex
                }
            }

            /// It is not said, or is anything but a text that fits the pattern as a whole.
            public struct TextNotMatches: Sendable, Equatable {
                /// Field 1, `regex`.
                public var regex: String

                /// Creates the message.
                public init(regex: String) {
                    self.regex = regex
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
    }
}
