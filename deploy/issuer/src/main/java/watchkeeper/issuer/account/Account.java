package watchkeeper.issuer.account;

import java.util.List;

/** A person or a program; units are what it may report for, bodies what it may decide as. */
public record Account(
        String name,
        String password,
        String clientSecret,
        List<String> bodies,
        List<String> units,
        List<String> roles) {}
