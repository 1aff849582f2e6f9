import MesosWire

/// Checks of commands and their environments (`common::validation::validateCommandInfo`).
enum CommandValidation {
    /// What is wrong with a command, in the order and with the sentences of Mesos.
    static func problem(with command: CommandInfo) -> String? {
        for variable in command.environment?.variables ?? [] {
            if let problem = problem(with: variable) { return problem }
        }
        return nil
    }

    private static func problem(with variable: V1.Environment.Variable) -> String? {
        let subject = "Environment variable '\(variable.name)'"
        switch variable.type ?? .value {
        case .value:
            if variable.value == nil { return "\(subject) of type 'VALUE' must have a value set" }
            if variable.secret != nil { return "\(subject) of type 'VALUE' must not have a secret set" }
            return nil
        case .secret:
            guard let secret = variable.secret else { return "\(subject) of type 'SECRET' must have a secret set" }
            if variable.value != nil { return "\(subject) of type 'SECRET' must not have a value set" }
            if let problem = problem(with: secret) { return "\(subject) specifies an invalid secret: \(problem)" }
            guard secret.value?.data.contains(0) == true else { return nil }
            return "\(subject) specifies a secret containing null bytes, which is not allowed in the environment"
        case .unknown:
            return "Environment variable of type 'UNKNOWN' is not allowed"
        }
    }

    private static func problem(with secret: V1.Secret) -> String? {
        switch secret.type {
        case .reference:
            guard let reference = secret.reference else {
                return "Secret of type REFERENCE must have the 'reference' field set"
            }
            guard secret.value != nil else { return nil }
            return "Secret '\(reference.name)' of type REFERENCE must not have the 'value' field set"
        case .value:
            if secret.value == nil { return "Secret of type VALUE must have the 'value' field set" }
            return secret.reference == nil ? nil : "Secret of type VALUE must not have the 'reference' field set"
        case .unknown, nil:
            return nil
        }
    }
}
