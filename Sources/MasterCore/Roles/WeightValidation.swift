import MesosWire

/// Checks of weights that an operator gives to roles; sentences and order are those of Mesos
/// (`src/master/weights_handler.cpp`).
enum WeightValidation {
    /// The weights, with the roles' names as they count; throws what is wrong with the first that is not valid.
    static func validated(
        _ infos: [V1.WeightInfo], allowedRoles: [String]?
    ) throws(OperatorError) -> [V1.WeightInfo] {
        var valid: [V1.WeightInfo] = []
        for info in infos {
            let role = trimmed(info.role ?? "")
            do throws(RoleNameError) { try RoleName.validate(role) } catch {
                throw malformed(": Invalid role '\(role)': \(error)")
            }
            if let allowedRoles, role != RoleName.unreserved, !allowedRoles.contains(role) {
                throw malformed(": Unknown role '\(role)'")
            }
            // A share is divided by the weight: one that is no finite number would be all or nothing.
            guard info.weight > 0, info.weight.isFinite else {
                throw malformed(
                    " for role '\(role)': Invalid weight '\(text(of: info.weight))': Weights must be positive")
            }
            valid.append(V1.WeightInfo(weight: info.weight, role: role))
        }
        return valid
    }

    private static func malformed(_ problem: String) -> OperatorError {
        OperatorError(status: 400, message: "Failed to validate update weights request JSON\(problem)")
    }

    private static func trimmed(_ text: String) -> String {
        func isBlank(_ character: Character) -> Bool { [" ", "\t", "\n", "\r", "\r\n"].contains(character) }
        var rest = text.drop(while: isBlank)
        while let last = rest.last, isBlank(last) { rest.removeLast() }
        return String(rest)
    }

    /// A number as Mesos prints it here: a whole one has no fraction.
    private static func text(of weight: Double) -> String {
        Int64(exactly: weight).map(String.init) ?? "\(weight)"
    }
}
